import './elements'
